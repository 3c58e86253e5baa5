namespace Recsys.Simulation.Static;

/// <summary>Which items the training dialogues name, each once a dialogue.</summary>
public sealed class DialogueMemory
{
    private readonly Dictionary<string, HashSet<int>> itemsOf = [];
    private readonly Dictionary<int, List<string>> dialoguesOf = [];

    public DialogueMemory(IEnumerable<StaticCase> training)
    {
        foreach (var one in training)
        {
            if (!itemsOf.TryGetValue(one.Dialogue, out var items)) itemsOf.Add(one.Dialogue, items = []);
            items.UnionWith(one.Mentioned.Concat(one.Targets));
        }
        foreach (var (dialogue, items) in itemsOf)
            foreach (var item in items)
            {
                if (!dialoguesOf.TryGetValue(item, out var dialogues)) dialoguesOf.Add(item, dialogues = []);
                dialogues.Add(dialogue);
            }
    }

    /// <summary>The items that a dialogue names; none where it is not remembered.</summary>
    public IReadOnlyCollection<int> Items(string dialogue) => itemsOf.TryGetValue(dialogue, out var items) ? items : [];

    /// <summary>The dialogues that name an item.</summary>
    public IReadOnlyList<string> Dialogues(int item) => dialoguesOf.TryGetValue(item, out var dialogues) ? dialogues : [];
}
