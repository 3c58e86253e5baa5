using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Core.Grounding;

/// <summary>Goes through the parts of a reply and collects what they hold.</summary>
internal sealed class EvidenceCollector
{
    private readonly HashSet<ItemId> items = [];
    private readonly HashSet<ItemId> liked = [];
    private readonly List<FacetTerm> terms = [];
    private readonly HashSet<double> numbers = [];
    private readonly List<string> words = [];
    private readonly List<(ItemId, CounterfactualReason)> falls = [];

    public Evidence Build() => new() { Items = items, Liked = liked, Terms = terms, Numbers = numbers, Words = words, Falls = falls };

    public void Say(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) words.Add(text);
    }

    /// <summary>What is believed may be spoken of only as far as parts mention it, but what is liked may be called so.</summary>
    public void Add(PreferenceLedger ledger)
    {
        foreach (var entry in ledger.Believed.Select(line => line.Entry!))
        {
            if (entry is { Item: { } item, Opinion: Opinion.Liked }) liked.Add(item);
            Say(entry.Source.Words);
        }
    }

    public void Add(ReplyPart part)
    {
        switch (part)
        {
            case SlatePart slate: Add(slate); break;
            case NotedPart noted: AddEntries(noted.Lines.Select(line => line.Entry)); break;
            case ProfilePart profile: AddEntries(profile.Lines.Select(line => line.Entry)); break;
            case ForgottenPart forgotten: AddEntries(forgotten.Entries); break;
            case WhyPart why: Add(why.Explanations); break;
            case WhyNotPart whyNot: Add(whyNot); break;
            case ComparisonPart comparison: Add(comparison); break;
            case DetailPart detail: items.Add(detail.Item); Add([detail.Explanation]); break;
            case FoundPart found: items.UnionWith(found.Items); Say(found.Words); Count([.. Enumerable.Range(found.Count - found.Items.Count, found.Items.Count + 1)]); break;
            case PredictionPart prediction: Add(prediction); break;
            case UnknownTitlePart unknown: items.UnionWith(unknown.Near); Say(unknown.Words); break;
            case ElsewherePart elsewhere: items.UnionWith(elsewhere.Like); break;
            case UnknownTopicPart unknown: Say(unknown.Words); break;
            case UnheldPart unheld: Say(unheld.Aspect); break;
            case UndonePart undone: Say(undone.Utterance); break;
            case NothingFitsPart nothing: Add(nothing.Conditions); break;
            case QuestionPart question: Add(question.Question); break;
        }
    }

    private void Add(SlatePart part)
    {
        items.UnionWith(part.Slate.Items.Select(one => one.Item));
        items.UnionWith(part.Like);
        Add(part.Explanations);
        Add([.. part.Satisfied, .. part.Leanings, .. part.Relaxed.Select(relaxation => relaxation.Constraint)]);
        Count(part.Slate.Items.Count, part.Asked, part.Eligible);
        Count([.. part.Relaxed.Select(relaxation => relaxation.Gained)]);
    }

    private void Add(ComparisonPart part)
    {
        items.UnionWith(part.Items);
        Add(part.Fit);
        if (part.Asked is { } asked) Add([asked]);
    }

    private void Add(WhyNotPart part)
    {
        items.Add(part.Item);
        Add(part.Broken);
        Count(part.Rank ?? 0, part.Ranked);
    }

    private void Add(PredictionPart part)
    {
        items.Add(part.Item);
        Add([part.Explanation]);
        numbers.UnionWith([Halves(part.Rating ?? 0), part.Rating ?? 0, Halves(part.Deviation ?? 0), Math.Max(Halves(part.Deviation ?? 0), 0.5), part.Best]);
    }

    private void Add(Question question)
    {
        Say(question.Words);
        foreach (var option in question.Options)
        {
            if (option.Item is { } item) items.Add(item);
            if (option.Constraint is { } constraint) Add([constraint]);
            Say(option.Label);
            Count(option.Count);
        }
    }

    private void Add(IEnumerable<Explanation?> explanations)
    {
        foreach (var explanation in explanations.OfType<Explanation>())
        {
            items.Add(explanation.Item);
            foreach (var reason in explanation.Reasons) Add(explanation.Item, reason);
        }
    }

    private void Add(ItemId item, Reason reason)
    {
        switch (reason)
        {
            case SharedFacetsReason shared: items.Add(shared.Liked); break;
            case NeighbourReason near: items.Add(near.Liked); break;
            case CounterfactualReason fall:
                items.Add(fall.Liked);
                falls.Add((item, fall));
                break;
            case LeaningReason leaning: Add([leaning.Constraint]); break;
            case SatisfiesReason satisfied: Add([satisfied.Constraint]); break;
        }
    }

    private void AddEntries(IEnumerable<PreferenceEntry?> entries)
    {
        var held = entries.OfType<PreferenceEntry>().ToList();
        Count(Enumerable.Range(0, held.Count + 1).ToArray());
        foreach (var entry in held)
        {
            if (entry.Item is { } item) items.Add(item);
            if (entry.Opinion == Opinion.Liked && entry.Item is { } known) liked.Add(known);
            if (entry.Facet is { } facet) Add([facet]);
            if (entry.Rating is { } rating) numbers.UnionWith([rating, 5]);
        }
    }

    private void Add(IReadOnlyList<Constraint> constraints)
    {
        foreach (var term in constraints.SelectMany(constraint => constraint.AnyOf))
        {
            terms.Add(term);
            // A refused bound is said by the number next to it: nothing before 1980 is from 1980 or later.
            if (term.Low is { } low) numbers.UnionWith([low, low - 1]);
            if (term.High is { } high) numbers.UnionWith([high, high + 1]);
        }
    }

    private void Count(params IReadOnlyList<int> counts)
    {
        foreach (var count in counts) numbers.Add(count);
    }

    private static double Halves(double rating) => Math.Round(rating * 2, MidpointRounding.AwayFromZero) / 2;
}
