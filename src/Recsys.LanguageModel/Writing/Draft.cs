using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Writing;

/// <summary>What of the model's text was shown and what was withheld.</summary>
internal sealed class Draft(Func<string, CheckedSentence> check)
{
    private readonly List<string> shown = [];
    private readonly List<FreeTitle> titles = [];

    public IReadOnlyList<string> Shown => shown;

    /// <summary>The titles that the model wrote in its own way, and what became of them.</summary>
    public IReadOnlyList<FreeTitle> Titles => titles;

    public int Withheld { get; private set; }

    /// <summary>Why the model stopped; null where it came to its end.</summary>
    public LanguageModelException? Failure { get; set; }

    /// <summary>Must the embedded writer take over?</summary>
    public bool IsFailed => Failure is not null || shown.Count == 0;

    /// <summary>The sentence as it is to be shown; null where it does not hold.</summary>
    public string? Admits(string sentence)
    {
        var found = check(sentence);
        titles.AddRange(found.Titles);
        if (found.Shown is not { } admitted)
        {
            Withheld++;
            return null;
        }
        shown.Add(admitted);
        return shown.Count == 1 ? admitted : " " + admitted;
    }
}
