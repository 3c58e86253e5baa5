using System.CommandLine;
using Recsys.Cli.Data;
using Recsys.Cli.Models;
using Recsys.Cli.Training;
using Recsys.Serving.Onnx;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Reports;
using Recsys.Simulation.Runs;
using Recsys.Simulation.Scenarios;

namespace Recsys.Cli.Simulation;

/// <summary><c>recsys simulate --episodes 1000 --system popularity --seed 7</c></summary>
internal sealed class SimulateCommand : Verb
{
    private readonly Option<int> episodes = CountOption.Of("--episodes", 200, "Conversations with each system.", 1_000_000, aliases: "-n");
    private readonly Option<string> protocol = new("--protocol") { Description = "strict, or ievalm: as the released code works, with its known faults.", DefaultValueFactory = _ => "strict" };
    private readonly Option<string> mode = new("--mode") { Description = "targets, constraints or coverage.", DefaultValueFactory = _ => "targets" };
    private readonly Option<string> users = new("--users") { Description = "embedded; attribute: bare answers; model, attribute-model: the same worded by the language model of the settings; free-form: iEvaLM's seeker. The protocol's own where nothing is said." };
    private readonly Option<string> userModel = new("--user-model") { Description = "Another model behind the users than the one in the settings." };
    private readonly Option<bool> judged = new("--judge") { Description = "Let the language model of the settings judge persuasiveness and faithfulness." };
    private readonly Option<string> judgeModel = new("--judge-model") { Description = "Another model behind the judge than the one in the settings." };
    private readonly Option<long?> budgetTokens = new("--budget-tokens") { Description = "The most tokens of language models for the whole run; LanguageModel:Budget:Tokens where nothing is said." };
    private readonly Option<decimal?> budgetMoney = new("--budget-money") { Description = "The most money, at the prices in the settings; LanguageModel:Budget:Money where nothing is said." };
    private readonly Option<string[]> systems = new("--system") { Description = $"A system to talk to: {string.Join(", ", SystemChoice.Names)}, or http://… of a chat endpoint; ours also with {string.Join(", ", OursConfiguration.Parts.Select(part => "+" + part))}; may be repeated.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> data = new("--data") { Description = "An imported data set, or with --corpus the folder of the iEvaLM files; the invented people in the box where nothing is said." };
    private readonly Option<string> people = new("--people") { Description = "An imported data set with MovieLens ids: its people talk about the films in the box, whose models do not know them." };
    private readonly Option<int?> known = new("--known") { Description = $"How many of a person's likes the systems know, drawn once for each person; {Profiles.KnownLikes}, with --data all, where nothing is said." };
    private readonly Option<string> dataDirectory = DataOptions.Directory();
    private readonly Option<string> corpus = new("--corpus") { Description = "redial or opendialkg: go on with dialogues of iEvaLM." };
    private readonly Option<string> part = new("--part") { Description = "Which dialogues: valid, test or train.", DefaultValueFactory = _ => "valid" };
    private readonly Option<string> split = new("--split") { Description = "A folder with train.tsv and test.tsv; a random 8:1:1 split with seed 1 where nothing is said." };
    private readonly Option<string[]> models = new("--models") { Description = "Folders of trained models; those in the box where its films are used." };
    private readonly Option<bool> cold = new("--cold") { Description = "The systems know nothing of anybody's past." };
    private readonly Option<bool> easy = new("--easy") { Description = "People without friction: patient, exact, without slips." };
    private readonly Option<int> seed = new("--seed") { Description = "The same seed gives the same metrics.json.", DefaultValueFactory = _ => 7 };
    private readonly Option<int> parallel = CountOption.Of("--parallel", Environment.ProcessorCount, "Conversations at a time.", 1024);
    private readonly Option<int?> turns = new("--turns") { Description = "The most replies in a conversation; 10, in coverage mode 20, with ievalm 5 where nothing is said." };
    private readonly Option<int> slate = CountOption.Of("--count", 10, "How many items a slate shows.", 100, aliases: "-k");
    private readonly Option<string> output = new("--out") { Description = "The folder of the run; runs/simulation-… where nothing is said. A run that was stopped goes on there." };
    private readonly Option<bool> overwrite = new("--overwrite") { Description = "Start anew where the folder holds a run." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Run a few conversations of each system and say what all of them would take." };

    public SimulateCommand(Terminal terminal) : base("simulate", "Lets simulated users talk to systems and measures what comes of it.",
        "recsys simulate --episodes 1000 --system popularity --system attribute-matcher --seed 7",
        "recsys simulate --data ml-100k --models runs/ease-ml-100k-seed1 --mode coverage --out runs/coverage",
        "recsys simulate --people ml-1m --system ours --system attribute-matcher",
        "recsys simulate --protocol ievalm --data ./ievalm --corpus redial --system attribute-matcher+ask",
        "recsys simulate --system ours --system ours+no-rerank --system ours+retriever=ease",
        "recsys simulate --users model --judge --system ours+model --budget-tokens 500000 --dry-run",
        "recsys simulate --episodes 100000 --dry-run")
    {
        foreach (var option in (Option[])[episodes, protocol, mode, users, userModel, judged, judgeModel, budgetTokens, budgetMoney, systems, data, people, known, dataDirectory, corpus, part, split, models, cold, easy, seed, parallel, turns, slate, output, overwrite, dryRun]) Add(option);
        Add(new ReplayCommand(terminal));
        protocol.AcceptOnlyFromAmong("strict", "ievalm");
        mode.AcceptOnlyFromAmong("targets", "constraints", "coverage");
        users.AcceptOnlyFromAmong(UserChoice.Names);
        corpus.AcceptOnlyFromAmong("redial", "opendialkg");
        Validators.Add(input => { if (input.GetResult(corpus) is not null && input.GetResult(data) is null) input.AddError("--corpus needs --data: the folder that holds redial, redial_eval and so on."); });
        Validators.Add(input => { if (input.GetResult(people) is not null && input.GetResult(data) is not null) input.AddError("--people talk about the films in the box; leave --data out."); });
        known.Check(word => int.TryParse(word, out var count) && count < 1 ? "is too few; 1 is the least, and --cold is for nothing known." : null);
        SetAction(async (input, cancellationToken) => await SimulateAsync(terminal, input, cancellationToken));
    }

    private async Task<int> SimulateAsync(Terminal terminal, ParseResult input, CancellationToken cancellationToken)
    {
        var wish = Wish(input);
        await using var setup = await SimulationSetup.StartAsync(wish, cancellationToken);
        RunBudget budget = new(input.GetValue(budgetTokens) ?? setup.Model.Budget.Tokens, input.GetValue(budgetMoney) ?? setup.Model.Budget.Money);
        if (input.GetValue(dryRun)) return await new DryRun(terminal, setup, budget).RunAsync(input.GetValue(parallel), cancellationToken);

        SimulationFolder folder = new(input.GetValue(output) ?? Path.Combine("runs", $"simulation-{setup.Plan.Protocol}-{setup.Plan.Mode}-{setup.Plan.Data.Replace(' ', '-')}-seed{setup.Plan.Seed}".ToLowerInvariant()));
        Prepare(folder, setup.Plan, input.GetValue(overwrite));
        var isWhole = await RunAsync(terminal, setup, folder, budget, input.GetValue(parallel), cancellationToken);
        var metrics = Measure(folder, setup);
        terminal.Note($"The report is in {folder.Html}.");
        terminal.Show(input, metrics, CliJson.Default.SimulationMetrics, SimulationTables.Of);
        if (isWhole) return ExitCode.Ok;
        terminal.Note($"recsys: The budget is used up ({budget.Spent.Tokens:N0} tokens): {metrics.Systems.Sum(system => system.Episodes):N0} of {setup.Plan.Total:N0} conversations are there. Give the same command with more --budget-tokens or --budget-money to go on.");
        return ExitCode.Failure;
    }

    /// <summary>Is the whole plan done? Else the budget is used up.</summary>
    private static async Task<bool> RunAsync(Terminal terminal, SimulationSetup setup, SimulationFolder folder, RunBudget budget, int parallel, CancellationToken cancellationToken)
    {
        using var log = EpisodeLog.Open(folder.Episodes);
        if (log.Done.Count > 0)
        {
            terminal.Note($"{log.Done.Count:N0} of {setup.Plan.Total:N0} conversations are there already.");
            foreach (var episode in EpisodeLog.Read(folder.Episodes)) budget.Count(episode);
        }
        using ProgressLine progress = new(terminal);
        return await setup.Run.RunAsync(setup.Plan, log, parallel, budget, done => progress.Show(State(done)), cancellationToken);
    }

    private static SimulationMetrics Measure(SimulationFolder folder, SimulationSetup setup)
    {
        List<Recsys.Simulation.Episodes.Episode> episodes = [.. EpisodeLog.Read(folder.Episodes)];
        var metrics = setup.Meter.Measure(setup.Plan, episodes);
        folder.WriteMetrics(metrics);
        folder.WriteTimings([.. setup.Plan.Systems.Select(system => SystemTimings.Of(system, episodes.Where(episode => episode.System == system)))]);
        RunReport report = new(metrics, episodes, setup.Index.Catalog);
        folder.WriteText("report.md", report.Markdown());
        folder.WriteText("report.html", report.Html());
        return metrics;
    }

    private static void Prepare(SimulationFolder folder, RunPlan plan, bool overwrite)
    {
        if (overwrite && File.Exists(folder.Episodes)) File.Delete(folder.Episodes);
        if (!overwrite && folder.HasPlan && plan.DifferenceFrom(folder.ReadPlan()) is { } difference)
            throw new UserErrorException($"{folder.Folder} holds a run with {difference}; choose another folder with --out, or start anew with --overwrite.");
        folder.WritePlan(plan);
    }

    private static string State(RunProgress done) =>
        $"{done.Done:N0} of {done.Total:N0} conversations, {done.PerSecond:N0} a second{(done.Left is { } left ? $", {Duration(left)} left" : "")}";

    internal static string Duration(TimeSpan time) => time.TotalHours >= 1 ? $"{time.TotalHours:F1} hours" : time.TotalMinutes >= 1 ? $"{time.TotalMinutes:F0} minutes" : $"{Math.Ceiling(time.TotalSeconds):F0} seconds";

    private SimulationWish Wish(ParseResult input) => new(input.GetRequiredValue(protocol), Mode(input.GetRequiredValue(mode)), input.GetValue(users), input.GetValue(systems) ?? [])
    {
        Episodes = input.GetValue(episodes),
        Data = input.GetValue(data),
        People = input.GetValue(people),
        Known = input.GetValue(known),
        DataDirectory = input.GetRequiredValue(dataDirectory),
        Corpus = input.GetValue(corpus),
        Part = input.GetRequiredValue(part),
        Split = input.GetValue(split),
        Models = Whole(input.GetValue(models) ?? []),
        UserModel = input.GetValue(userModel),
        IsJudged = input.GetValue(judged),
        JudgeModel = input.GetValue(judgeModel),
        IsCold = input.GetValue(cold),
        IsEasy = input.GetValue(easy),
        Seed = input.GetValue(seed),
        Turns = input.GetValue(turns),
        SlateSize = input.GetValue(slate),
    };

    private static NeedMode Mode(string word) => Enum.Parse<NeedMode>(word, ignoreCase: true);

    // A model that is not served would be measured as if it were: what serves people in its absence must not pass for it here.
    private static string[] Whole(string[] folders)
    {
        foreach (var folder in folders) OnnxModel.Load(TrainedModels.Open(folder)).Dispose();
        return folders;
    }
}
