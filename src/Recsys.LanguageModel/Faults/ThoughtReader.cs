namespace Recsys.LanguageModel.Faults;

/// <summary>Tells the thought at the beginning of an answer from the answer, as it comes in pieces.</summary>
internal sealed class ThoughtReader
{
    private const string Opening = "<think>", Closing = "</think>";

    private string pending = "";
    private Place place;

    private enum Place
    {
        Beginning,
        Thought,
        Answer,
    }

    /// <summary>What was held back because it could have been the beginning of a thought, when the answer is over.</summary>
    public string Rest => place == Place.Beginning ? pending : "";

    /// <summary>What of the next piece belongs to the answer.</summary>
    public string Take(string piece)
    {
        if (place == Place.Answer) return piece;
        pending += piece;
        if (place == Place.Beginning)
        {
            var start = pending.TrimStart();
            if (start.Length < Opening.Length && Opening.StartsWith(start, StringComparison.Ordinal)) return "";
            if (!start.StartsWith(Opening, StringComparison.Ordinal)) return Answer(pending);
            (place, pending) = (Place.Thought, start[Opening.Length..]);
        }
        if (pending.IndexOf(Closing, StringComparison.Ordinal) is >= 0 and var end) return Answer(pending[(end + Closing.Length)..].TrimStart());
        pending = pending[^Math.Min(pending.Length, Closing.Length - 1)..];   // the rest of the thought is not needed
        return "";
    }

    private string Answer(string text)
    {
        (place, pending) = (Place.Answer, "");
        return text;
    }
}
