namespace Recsys.Storage.Formats;

/// <summary>A column of an atomic file: <c>release_year:token</c>.</summary>
/// <param name="Type"><c>token</c>, <c>token_seq</c>, <c>float</c> or <c>float_seq</c>; empty where the header does not say.</param>
internal sealed record RecBoleField(string Name, string Type)
{
    public static RecBoleField Parse(string header)
    {
        var colon = header.LastIndexOf(':');
        return colon < 0 ? new(header, "") : new(header[..colon], header[(colon + 1)..]);
    }
}
