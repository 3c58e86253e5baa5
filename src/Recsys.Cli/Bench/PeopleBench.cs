using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Serving.Fusion;
using Recsys.Simulation.Scenarios;

namespace Recsys.Cli.Bench;

/// <summary>
/// What do people's likes follow? Some likes of a person are known, others are to be explained by the places that retrievers give
/// them: a conditional logit over the catalogue (<see cref="ChoiceModel"/>), fitted to one half of the people and measured on the other.
/// </summary>
internal sealed class PeopleBench(ICatalog catalog, IReadOnlyList<ICandidateRetriever> retrievers, int known, int seed)
{
    private const int Explained = 3;   // likes of each draw

    private readonly Dictionary<ItemId, int> numbers = catalog.Items.Index().ToDictionary(one => one.Item.Id, one => one.Index);

    /// <param name="draws">How often somebody's likes are divided, person after person.</param>
    /// <exception cref="UserErrorException">There are not two people with enough likes, one for each half.</exception>
    public async Task<PeopleBenchReport> RunAsync(string who, IReadOnlyList<Profile> people, int draws, CancellationToken cancellationToken)
    {
        IReadOnlyList<Profile> rich = [.. people.Where(person => person.Past.Liked.Skip(known + Explained - 1).Any())];
        if (rich.Count < 2) throw new UserErrorException($"Fewer than two people of {who} like {known + Explained} items of this catalogue; let fewer be known with --known.");
        Random random = new(seed);
        rich = [.. rich.OrderBy(_ => random.Next()).Take(draws)];
        List<(int Person, Choice Choice)> all = [];
        for (var draw = 0; draw < draws; draw++) all.Add((draw % rich.Count, await DrawAsync(rich[draw % rich.Count], random, cancellationToken)));
        var names = retrievers.Select(retriever => retriever.Name).ToList();
        return new(who, rich.Count, catalog.Items.Count, known, draws * Explained, [.. Sets(names.Count).Select(set => Row(names, set, all))]);
    }

    // Each order alone, the first two, and all.
    private static IEnumerable<int[]> Sets(int count) =>
        [.. Enumerable.Range(0, count).Select(one => new[] { one }), .. new[] { 2, count }.Distinct().Where(many => many > 1 && many <= count).Select(many => Enumerable.Range(0, many).ToArray())];

    private async Task<Choice> DrawAsync(Profile person, Random random, CancellationToken cancellationToken)
    {
        var drawn = person.Past.Liked.OrderBy(_ => random.Next()).Take(known + Explained).ToList();
        var told = drawn.Take(known).ToHashSet();
        UserHistory history = new([.. person.Past.Items.Where(past => past.Weight <= 0 || told.Contains(past.Item))]);
        var barred = history.Items.Select(past => past.Item).Concat(person.Past.Liked.Except(drawn)).ToHashSet();
        RetrievalRequest request = new(history, int.MaxValue) { Exclude = barred };   // models hold items besides the catalogue's
        List<float[]> features = [];
        foreach (var retriever in retrievers) features.Add(Places(await retriever.RetrieveAsync(request, cancellationToken)));
        return new([.. features], [.. drawn.Skip(known).Select(item => numbers[item])], [.. barred.Where(numbers.ContainsKey).Select(item => numbers[item])]);
    }

    // −ln of the place; what is not in the order shares the last one.
    private float[] Places(IReadOnlyList<Candidate> order)
    {
        var here = order.Where(one => numbers.ContainsKey(one.Item)).ToList();
        var places = new float[numbers.Count];
        Array.Fill(places, -MathF.Log(numbers.Count));
        foreach (var (place, candidate) in here.Index()) places[numbers[candidate.Item]] = -MathF.Log(place + 1);
        return places;
    }

    private static PeopleBenchRow Row(List<string> names, int[] set, IReadOnlyList<(int Person, Choice Choice)> all)
    {
        var own = all.Select(one => (one.Person, Choice: one.Choice with { Features = [.. set.Select(order => one.Choice.Features[order])] })).ToList();
        Dictionary<int, List<double>> gains = [];
        foreach (var half in (int[])[0, 1])
        {
            var weights = ChoiceModel.Fit([.. own.Where(one => one.Person % 2 != half).Select(one => one.Choice)], set.Length);
            foreach (var (person, choice) in own.Where(one => one.Person % 2 == half))
                (gains.TryGetValue(person, out var list) ? list : gains[person] = []).Add(Gain(choice, weights));
        }
        var fitted = ChoiceModel.Fit([.. own.Select(one => one.Choice)], set.Length);
        Interval? fifth = set.Length > 1 ? null : Bootstrap.Mean([.. own.GroupBy(one => one.Person).Select(person => person.Average(one => InFirstFifth(one.Choice)))]);
        return new(string.Join(" + ", set.Select(order => names[order])), [.. fitted.Select(weight => Math.Round(-weight, 2))], Bootstrap.Mean([.. gains.Values.Select(list => list.Average())]), fifth);
    }

    private static double Gain(Choice choice, double[] weights) =>
        (ChoiceModel.LogLikelihood(choice, weights) - ChoiceModel.LogLikelihood(choice, new double[weights.Length])) / choice.Chosen.Count;

    private static double InFirstFifth(Choice choice)
    {
        var places = choice.Features[0];
        var last = -MathF.Log((places.Length - choice.Barred.Count) / 5);
        return choice.Chosen.Average(item => places[item] >= last ? 1.0 : 0);
    }
}
