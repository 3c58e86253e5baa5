using System.Diagnostics;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Evaluation;

/// <summary>Measures a reader on labelled utterances.</summary>
public sealed class UnderstandingEvaluation(UtteranceReader reader, ICatalog catalog)
{
    public UnderstandingReport Evaluate(string split, IReadOnlyList<string> slate, IReadOnlyList<LabelledUtterance> utterances)
    {
        var items = slate.Select(title => Find(title).Id).ToList();
        Tally intents = new(), slots = new();
        List<UnderstandingError> errors = [];
        List<double> times = [];
        foreach (var utterance in utterances)
        {
            var shown = utterance.Shown ? new ShownItems(items, utterance.Focus is null ? null : Find(utterance.Focus).Id) : ShownItems.Nothing;
            var started = Stopwatch.GetTimestamp();
            var act = reader.Read(utterance.Text, shown);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            var areIntentsRight = Count(utterance, act, intents);
            var areSlotsRight = Count(Expanded(utterance, slate), act, slots);
            if (!areIntentsRight || !areSlotsRight) errors.Add(new(utterance.Text, Show(utterance), Show(act), !areIntentsRight));
        }
        times.Sort();
        return new(split, utterances.Count, 1 - ((double)errors.Count(error => error.IsIntentWrong) / utterances.Count), intents.F1,
            slots.Precision, slots.Recall, slots.F1, times[times.Count / 2], times[^1], errors);
    }

    private static bool Count(LabelledUtterance utterance, DialogueAct act, Tally tally)
    {
        var expected = utterance.Intents.Select(intent => intent.Intent).ToHashSet();
        var found = act.Intents.Select(intent => intent.Kind.ToString()).ToHashSet();
        var shared = expected.Count(found.Contains);
        return tally.Add(shared, found.Count, expected.Count);
    }

    private bool Count(List<(string Intent, string Slot)> expected, DialogueAct act, Tally tally)
    {
        var found = act.Intents.SelectMany(intent => intent.Slots.Select(slot => (Intent: intent.Kind.ToString(), Slot: slot, Label: SlotLabels.Of(slot, catalog))))
            .DistinctBy(slot => (slot.Intent, slot.Label)).ToList();
        List<(string Intent, string Slot)> left = [.. expected];
        var right = found.Count(slot => left.FindIndex(label => label.Intent == slot.Intent && SlotLabels.Matches(label.Slot, slot.Label, slot.Slot, catalog)) is >= 0 and var at && Remove(left, at));
        return tally.Add(right, found.Count, expected.Count);
    }

    private static bool Remove(List<(string Intent, string Slot)> labels, int at)
    {
        labels.RemoveAt(at);
        return true;
    }

    private static List<(string Intent, string Slot)> Expanded(LabelledUtterance utterance, IReadOnlyList<string> slate) =>
    [
        .. from intent in utterance.Intents
           from label in intent.Slots
           from slot in label == "item=*" ? slate.Select(title => "item=" + title) : [label]
           select (intent.Intent, slot),
    ];

    private Item Find(string title) => catalog.Items.FirstOrDefault(item => item.Title == title)
        ?? throw new InvalidDataException($"The labelled set names '{title}', which the catalogue '{catalog.Schema.Name}' does not hold.");

    private static string Show(LabelledUtterance utterance) =>
        string.Join(" + ", utterance.Intents.Select(intent => $"{intent.Intent}({string.Join("; ", intent.Slots)})"));

    private string Show(DialogueAct act) =>
        string.Join(" + ", act.Intents.Select(intent => $"{intent.Kind}({string.Join("; ", intent.Slots.Select(slot => SlotLabels.Of(slot, catalog)))})"));
}
