using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Cli.Data;

namespace Recsys.Cli.Recommend;

/// <summary><c>recsys recommend --like "Alien" --like "Heat" --dislike "Grease"</c></summary>
internal sealed class RecommendCommand : Verb
{
    private readonly Option<string?> persona = new("--persona") { Description = "One of the personas in the box, by first or full name." };
    private readonly Option<string?> user = new("--user") { Description = "A user of the data set, by id." };
    private readonly Option<string?> data = new("--data") { Description = "An imported data set, by name or folder; the films in the box where nothing is said." };
    private readonly Option<string> dataDirectory = DataOptions.Directory();
    private readonly Option<string[]> models = new("--models") { Description = "Folders of trained models; those in the box where nothing is said." };
    private readonly Option<string[]> like = new("--like") { Description = "A title that you like; may be given again." };
    private readonly Option<string[]> dislike = new("--dislike") { Description = "A title that you do not like; may be given again." };
    private readonly Option<string[]> facets = new("--facet") { Description = "What every item must be: genres=Comedy|Drama, genres!=Horror, year>=1990; may be given again." };
    private readonly Option<int> count = CountOption.Of("--count", 10, "How many items.", most: 1000, aliases: "-k");

    public RecommendCommand(Terminal terminal) : base("recommend", "Recommends items for a taste, a persona or a known user, and says why.",
        "recsys recommend --like \"Alien\" --like \"The Terminator\"",
        "recsys recommend --like \"Heat\" --dislike \"Grease\" --facet \"year>=1990\" -k 5",
        "recsys recommend --persona ingrid --facet \"genres!=Horror\" --json",
        "recsys recommend --user 196 --data ml-100k --models runs/ease")
    {
        foreach (var option in new Option[] { persona, user, data, dataDirectory, models, like, dislike, facets, count }) Add(option);
        SetAction(async (input, cancellationToken) =>
        {
            await using var services = RecsysHost.Start([.. RecommenderOverrides.Of(input.GetValue(data), input.GetRequiredValue(dataDirectory), input.GetValue(models))]);
            var result = await ActivatorUtilities.CreateInstance<Advice>(services).ForAsync(Wish(input), cancellationToken);
            foreach (var note in result.Notes) terminal.Note(note);
            terminal.Show(input, result, CliJson.Default.AdviceResult, AdviceTable.Of);
        });
    }

    private AdviceWish Wish(ParseResult input) => new(
        input.GetValue(persona), input.GetValue(user), input.GetValue(like) ?? [], input.GetValue(dislike) ?? [], input.GetValue(facets) ?? [], input.GetValue(count));
}
