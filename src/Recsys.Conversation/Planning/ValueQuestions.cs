using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Planning;

/// <summary>Questions for the value of a categorical facet: "a comedy, a drama or a thriller?"</summary>
/// <param name="least">How many candidates an answer must leave to be offered.</param>
internal sealed class ValueQuestions(FacetIndex index, CandidatePool pool, int least)
{
    private const int FewestOptions = 3, MostOptions = 6;
    private const double LeastCoverage = 0.5;   // of what could be meant, by the options together: otherwise "none of these" is the usual answer

    /// <summary>The question about one facet; null where it cannot be asked sensibly.</summary>
    public QuestionDraft? Draft(ValueColumn column)
    {
        var splits = Splits(column);
        List<int> offered = [];
        for (var value = 0; value < splits.Length; value++)
            if (splits[value].Count >= least && splits[value].Count < pool.Count) offered.Add(value);
        if (offered.Count < FewestOptions) return null;
        var options = offered
            .OrderByDescending(value => splits[value].Weight)
            .ThenBy(value => column.Values[value], StringComparer.Ordinal)
            .Take(MostOptions)
            .ToList();
        var answers = Answers(column, options);
        if (options.Sum(option => answers[option]) < LeastCoverage) return null;
        return new(
            new(QuestionKind.Facet, [.. options.Select(value => Option(column, value, splits[value].Count))]) { Facet = column.Facet.Name },
            options.Sum(option => answers[option] * (pool.Entropy - splits[option].Entropy)));
    }

    private Split[] Splits(ValueColumn column)
    {
        var splits = new Split[column.Values.Count];
        for (var i = 0; i < pool.Count; i++)
            foreach (var value in column.Rows[pool.Rows[i]]) splits[value].Add(pool.Weights[i], pool.WeightedLogs[i]);
        return splits;
    }

    // Whoever has an item in mind names one of its values that are offered, each as likely as the other.
    private double[] Answers(ValueColumn column, List<int> options)
    {
        var (isOffered, answers) = (new bool[column.Values.Count], new double[column.Values.Count]);
        foreach (var option in options) isOffered[option] = true;
        for (var i = 0; i < pool.Count; i++)
        {
            var values = column.Rows[pool.Rows[i]];
            var offered = 0;
            foreach (var value in values) if (isOffered[value]) offered++;
            foreach (var value in values) if (isOffered[value]) answers[value] += pool.Weights[i] / offered;
        }
        return answers;
    }

    private QuestionOption Option(ValueColumn column, int value, int count)
    {
        Constraint constraint = new(FacetTerm.Is(column.Facet.Name, column.Values[value]));
        return new(Labels.Of(constraint, index.Schema), count) { Constraint = constraint };
    }
}
