namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>What the fake server does with one call.</summary>
internal sealed record FakeAnswer
{
    public int Status { get; init; } = 200;

    public string? RetryAfter { get; init; }

    /// <summary>The text in the pieces in which it comes.</summary>
    public IEnumerable<string> Pieces { get; init; } = [];

    public IReadOnlyList<FakeToolCall> Tools { get; init; } = [];

    /// <summary>Sent as the whole body, whatever the protocol says.</summary>
    public string? Raw { get; init; }

    /// <summary>What the raw body is said to be.</summary>
    public string RawType { get; init; } = "application/json";

    /// <summary>The raw body comes in pieces of so many bytes; whole where null.</summary>
    public int? RawPiece { get; init; }

    /// <summary>Silence before the first byte.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Silence before every further piece.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>The connection breaks after so many pieces.</summary>
    public int? CutAfter { get; init; }

    public static FakeAnswer Of(params string[] pieces) => new() { Pieces = pieces };

    public static FakeAnswer Failing(int status, string? retryAfter = null) => new() { Status = status, RetryAfter = retryAfter, Raw = """{"error":{"message":"no"}}""" };

    public static FakeAnswer Never { get; } = new() { Delay = Timeout.InfiniteTimeSpan };

    public static FakeAnswer Endless { get; } = new() { Pieces = Enumerable.Repeat("and so on, ", int.MaxValue) };

    public static FakeAnswer Calling(string tool, string arguments) => new() { Tools = [new(tool, arguments)] };
}
