using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Recsys.Storage.Input;

/// <summary>Reads single fields; each check answers what is wrong, or null.</summary>
internal static class FieldChecks
{
    /// <summary>The longest identifier, in bytes.</summary>
    public const int LongestId = 256;

    // Without white space around, without thousands: "5 " is as much a fault as "five".
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    // Everything below space, and the byte that starts U+0080 … U+00BF, which holds the other controls.
    private static readonly SearchValues<byte> suspicious = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (byte)c), 0x7F, 0xC2]);

    public static string? Id(ReadOnlySpan<byte> id, string what)
    {
        if (id.IsEmpty) return $"the {what} is empty";
        if (id.Length > LongestId) return $"the {what} is longer than {LongestId} bytes";
        if (!Utf8.IsValid(id)) return $"the {what} is not valid UTF-8";
        if (id.ContainsAny(suspicious) && Encoding.UTF8.GetString(id).Any(char.IsControl)) return $"the {what} holds control characters";
        return id[0] == ' ' || id[^1] == ' ' ? $"the {what} '{Shown(id)}' has spaces around it" : null;
    }

    public static string? Rating(ReadOnlySpan<byte> text, RatingScale scale, out float rating)
    {
        if (!float.TryParse(text, Number, CultureInfo.InvariantCulture, out rating)) return $"the rating '{Shown(text)}' is not a number";
        if (!float.IsFinite(rating)) return $"the rating '{Shown(text)}' is not finite";
        return scale.Contains(rating) ? null : $"the rating {Shown(text)} is outside of {scale}";
    }

    public static string? Timestamp(ReadOnlySpan<byte> text, TimeUnit unit, out long seconds)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out seconds))
        {
            if (!double.TryParse(text, Number, CultureInfo.InvariantCulture, out var fraction) || !double.IsFinite(fraction))
                return $"the timestamp '{Shown(text)}' is not a number";
            seconds = (long)Math.Clamp(fraction, -1, 1e17);
        }
        if (seconds < 0) return $"the timestamp {Shown(text)} is negative";
        if (unit == TimeUnit.Milliseconds) seconds /= 1000;
        return seconds <= TimeUnits.EndOfTime ? null : $"the timestamp {Shown(text)} is after the year 2100{TimeUnits.Hint(seconds)}";
    }

    /// <summary>The text of a field for a message: short and printable.</summary>
    public static string Shown(ReadOnlySpan<byte> field)
    {
        var text = Encoding.UTF8.GetString(field.Length > 40 ? field[..40] : field);
        var printable = string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
        return field.Length > 40 ? printable + "…" : printable;
    }
}
