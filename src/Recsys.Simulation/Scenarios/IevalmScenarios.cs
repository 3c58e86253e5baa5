using Recsys.Core;
using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Scenarios;

/// <summary>Scenarios that go on with a real dialogue, as in iEvaLM.</summary>
public sealed class IevalmScenarios : IScenarioSource
{
    private readonly IevalmData data;
    private readonly NeedMaker needs;
    private readonly bool tellsAll;
    private readonly bool hasFriction;
    private readonly List<IevalmRecord> records;
    private readonly Dictionary<string, Constraint> meanings = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="tellsAll">Can the person say everything that the data holds of every target? Else what a person would say.</param>
    public IevalmScenarios(IevalmData data, string part, NeedMaker needs, bool tellsAll, bool hasFriction)
    {
        (this.data, this.needs, this.tellsAll, this.hasFriction) = (data, needs, tellsAll, hasFriction);
        Name = $"{data.Name} {part}";
        records = [.. data.Records.Where(record => record.Targets.Count > 0)];
        foreach (var item in data.Catalog.Items)
            foreach (var (facet, values) in item.Categories)
                foreach (var value in values) meanings.TryAdd(value, new(FacetTerm.Is(facet, value)));
    }

    public string Name { get; }

    public int? Count => records.Count;

    public Scenario At(int number, int seed)
    {
        var own = Seeds.Of(seed, number);
        Random random = new(own);
        var record = records[number];
        var friction = hasFriction ? Friction.Usual(random) : Friction.None;
        var need = tellsAll
            ? new Need(NeedMode.Targets) { Targets = record.Targets, Traits = [.. record.Targets.Select(data.Catalog.Find).OfType<Item>().SelectMany(All).Distinct()] }
            : needs.Targets(record.Targets, random);
        return new(number, record.Id, own, new("seeker", "", friction), need)
        {
            Prelude = record.Context,
            Mentioned = record.Mentioned,
            Said = [.. record.Named.Select(name => meanings.GetValueOrDefault(name)).OfType<Constraint>().Distinct()],
        };
    }

    private static IEnumerable<Trait> All(Item item) =>
        from facet in item.Categories
        from value in facet.Value
        select new Trait(new Constraint(FacetTerm.Is(facet.Key, value)));
}
