using System.Text.Encodings.Web;
using System.Text.Json;

namespace Recsys.LanguageModel.Tests.Wire;

/// <summary>An answer in two pieces, as JSON strings.</summary>
internal sealed record WireText(string Text)
{
    private static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string First => Json(Text[..(Text.Length / 2)]);

    public string Second => Json(Text[(Text.Length / 2)..]);

    /// <summary>The first piece behind something else.</summary>
    public string After(string before) => Json(before + Text[..(Text.Length / 2)]);

    private static string Json(string text) => JsonSerializer.Serialize(text, plain);
}
