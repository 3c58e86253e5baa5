using Recsys.Core;
using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Scenarios;

/// <summary>Scenarios from profiles, one after the other; each round over them draws other needs.</summary>
public sealed class ProfileScenarios : IScenarioSource
{
    private readonly IReadOnlyList<Profile> profiles;
    private readonly NeedMaker needs;
    private readonly ScenarioOptions options;

    /// <param name="profiles">At least one.</param>
    /// <exception cref="InvalidDataException">There is no profile with enough liked items.</exception>
    public ProfileScenarios(string name, IReadOnlyList<Profile> profiles, NeedMaker needs, ScenarioOptions options)
    {
        (Name, this.needs, this.options) = (name, needs, options);
        this.profiles = [.. profiles.Where(IsRich)];
        if (this.profiles.Count == 0) throw new InvalidDataException($"No user of {name} has enough liked items to simulate; choose another data set or mode, or let fewer be known.");
    }

    public string Name { get; }

    public int? Count => null;

    public Scenario At(int number, int seed)
    {
        var own = Seeds.Of(seed, number);
        Random random = new(own);
        var profile = profiles[number % profiles.Count];
        Persona persona = new(profile.Name, profile.Taste, options.HasFriction ? Friction.Usual(random) : Friction.None);
        return options.Mode switch
        {
            NeedMode.Coverage => Coverage(number, own, profile, persona, random),
            NeedMode.Constraints => Constraints(number, own, profile, persona, Told(number, seed), random),
            _ => Targets(number, own, profile, persona, Told(number, seed), random),
        };
    }

    private Scenario Targets(int number, int own, Profile profile, Persona persona, IReadOnlySet<ItemId>? all, Random random)
    {
        var target = Pick(profile, all, random);
        var known = Known(profile, target, all);
        var told = known.Liked.OrderBy(_ => random.Next()).Take(3).ToList();
        return Made(number, own, profile, persona, known, needs.Targets([target], random) with { Told = told });
    }

    /// <summary>What the conditions are taken from is not known: it may be all that satisfies them, and nobody recommends what is known.</summary>
    private Scenario Constraints(int number, int own, Profile profile, Persona persona, IReadOnlySet<ItemId>? all, Random random)
    {
        var liked = Pick(profile, all, random);
        return Made(number, own, profile, persona, Known(profile, liked, all), needs.Constraints(liked, random));
    }

    /// <summary>The system starts from nothing: what it learns, it learns in the conversation.</summary>
    private Scenario Coverage(int number, int own, Profile profile, Persona persona, Random random)
    {
        var liked = profile.Past.Liked.OrderBy(_ => random.Next()).ToList();
        var hidden = profile.Held.Count > 0 ? profile.Held : [.. liked.Skip(liked.Count / 2)];
        var told = profile.Held.Count > 0 ? liked : [.. liked.Take(liked.Count / 2)];
        return new(number, $"{profile.Name}#{number}", own, persona, needs.Coverage(told, hidden, random));
    }

    private Scenario Made(int number, int own, Profile profile, Persona persona, UserHistory known, Need need) => new(number, $"{profile.Name}#{number}", own, persona, need)
    {
        History = options.IsCold ? UserHistory.Empty : known,
        User = options.IsCold || options.Known is not null ? null : profile.User,   // a trained user's vector knows all of the past
    };

    /// <summary>The likes that the systems are told of, the same in all conversations of a person; null for all.</summary>
    private HashSet<ItemId>? Told(int number, int seed)
    {
        if (options.Known is not { } count) return null;
        var person = number % profiles.Count;
        Random random = new(Seeds.Of(seed, person));
        return [.. profiles[person].Past.Liked.OrderBy(_ => random.Next()).Take(count)];
    }

    /// <summary>What a system may know of the past: not the target, and no likes but those that it is told of, in the order in which they came.</summary>
    private static UserHistory Known(Profile profile, ItemId target, IReadOnlySet<ItemId>? told) =>
        new([.. profile.Past.Items.Where(past => past.Item != target && (past.Weight <= 0 || told?.Contains(past.Item) != false))]);

    private static ItemId Pick(Profile profile, IReadOnlySet<ItemId>? told, Random random)
    {
        var from = profile.Held.Count > 0 ? profile.Held : [.. profile.Past.Liked.Where(item => told?.Contains(item) != true)];
        return from[random.Next(from.Count)];
    }

    private bool IsRich(Profile profile) =>
        profile.Past.Liked.Skip(options.Known ?? 1).Any() && (options.Mode != NeedMode.Coverage || profile.Held.Count is 0 or >= 3);
}
