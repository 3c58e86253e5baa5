using System.CommandLine;
using System.CommandLine.Parsing;
using Recsys.Storage.Fetch;

namespace Recsys.Cli.Data;

/// <summary><c>recsys data fetch ml-latest-small --accept-licence</c></summary>
internal sealed class FetchCommand : Verb
{
    private readonly Argument<string> dataSet = new("data set") { Description = "The public data set." };
    private readonly Option<bool> accept = new("--accept-licence") { Description = "Acknowledge the licence without being asked." };
    private readonly Option<Uri?> url = new("--url") { Description = "Another place that has the archive; what it holds is checked all the same.", CustomParser = ParseAddress };
    private readonly Option<bool> replace = new("--replace") { Description = "Take the place of an older data set of this name." };
    private readonly Option<string> dataDirectory = DataOptions.Directory();

    public FetchCommand(Terminal terminal) : base("fetch", "Downloads a public data set from its home, checks it and imports it.",
        "recsys data fetch ml-latest-small", "recsys data fetch ml-latest-small --accept-licence --json")
    {
        dataSet.AcceptOnlyFromAmong([.. PublicDataSet.All.Select(known => known.Name)]);
        Add(dataSet);
        foreach (var option in (Option[])[accept, url, replace, dataDirectory]) Add(option);
        SetAction(async (input, cancellationToken) =>
        {
            var known = PublicDataSet.Find(input.GetRequiredValue(dataSet));
            using var http = Client();
            var fetcher = new DataSetFetcher(new(input.GetRequiredValue(dataDirectory)), http);
            AskForTerms(terminal, fetcher, known, input.GetValue(accept));
            using var progress = new ProgressLine(terminal);
            var report = await fetcher.FetchAsync(known, input.GetValue(url), input.GetValue(replace), new Measured(progress), cancellationToken);
            progress.Dispose();
            ImportCommand.Say(terminal, report);
            terminal.Show(input, ImportResult.Of(report), CliJson.Default.ImportResult, DataTables.Imported);
        });
    }

    private static Uri? ParseAddress(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")) return address;
        given.AddError($"'{given.Tokens[0].Value}' is no http address.");
        return null;
    }

    private static void AskForTerms(Terminal terminal, DataSetFetcher fetcher, PublicDataSet known, bool accepted)
    {
        if (fetcher.KnowsTermsOf(known)) return;
        terminal.Note(known.Terms.TrimEnd());
        terminal.Note($"In their own words: {known.TermsAt}");
        if (!accepted && !terminal.Confirm("Do you accept these terms?"))
            throw new UserErrorException($"The terms of {known.Name} were not accepted; say --accept-licence if you do.");
        fetcher.AcknowledgeTermsOf(known);
    }

    // A download may take long; the downloader itself notices a server that has gone silent.
    private static HttpClient Client() =>
        new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(15) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Words for the progress of a download.</summary>
    private sealed class Measured(ProgressLine line) : IProgress<FetchProgress>
    {
        public void Report(FetchProgress value) =>
            line.Show(value.Total is { } total ? $"{value.Bytes / 1e6:F1} of {total / 1e6:F1} MB" : $"{value.Bytes / 1e6:F1} MB");
    }
}
