using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Writing;

/// <summary>What of the model's text was shown and what was withheld.</summary>
internal sealed class Draft(Func<string, bool> holds)
{
    private readonly List<string> shown = [];

    public IReadOnlyList<string> Shown => shown;

    public int Withheld { get; private set; }

    /// <summary>Why the model stopped; null where it came to its end.</summary>
    public LanguageModelException? Failure { get; set; }

    /// <summary>Must the embedded writer take over?</summary>
    public bool IsFailed => Failure is not null || shown.Count == 0;

    /// <summary>The sentence as it is to be shown; null where it does not hold.</summary>
    public string? Admits(string sentence)
    {
        if (!holds(sentence))
        {
            Withheld++;
            return null;
        }
        shown.Add(sentence);
        return shown.Count == 1 ? sentence : " " + sentence;
    }
}
