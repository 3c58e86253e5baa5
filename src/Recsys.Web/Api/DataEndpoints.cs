using System.Text;
using System.Text.Json;
using CsvHelper;
using Recsys.Core;
using Recsys.Core.Store;
using Recsys.Web.SignIn;

namespace Recsys.Web.Api;

/// <summary>Everything that is kept of whoever asks, to take along.</summary>
internal static class DataEndpoints
{
    extension(IEndpointRouteBuilder api)
    {
        public void MapData()
        {
            api.MapGet("/me/export", ExportAsync).WithSummary("Everything, as JSON that can be imported again.");
            api.MapGet("/me/export.csv", ExportTableAsync).WithSummary("What is held of items and answers, as a table.");
        }
    }

    private static async Task<IResult> ExportAsync(HttpContext context, PeopleDesk desk)
    {
        var archive = await ApiEndpoints.Own(context, desk).Data.ExportAsync();
        if (archive is null) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(archive, StoreJson.Default.UserArchive), "application/json", "recsys.json");
    }

    private static async Task<IResult> ExportTableAsync(HttpContext context, PeopleDesk desk, ICatalog catalog)
    {
        var archive = await ApiEndpoints.Own(context, desk).Data.ExportAsync();
        if (archive is null) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(Encoding.UTF8.GetBytes(Table(archive, catalog)), "text/csv; charset=utf-8", "recsys.csv");
    }

    internal static string Table(UserArchive archive, ICatalog catalog)
    {
        StringWriter text = new();
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            Write(csv, ["when", "opinion", "subject", "title", "strength", "words"]);
            foreach (var row in Rows(archive, catalog))
                Write(csv, [$"{row.When:O}", row.Opinion, row.Subject, row.Title, $"{row.Strength}", row.Words]);
        }
        return text.ToString();
    }

    private static void Write(CsvWriter csv, IEnumerable<string> fields)
    {
        foreach (var field in fields) csv.WriteField(Harmless(field));
        csv.EndRecord();
    }

    // A cell that a spreadsheet would take for a formula is made text.
    private static string Harmless(string field) => field is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{field}" : field;

    private static IEnumerable<Row> Rows(UserArchive archive, ICatalog catalog)
    {
        foreach (var line in new Core.Ledger.PreferenceLedger(archive.Ledger).Believed.Where(line => line.Entry!.Item is not null))
        {
            var entry = line.Entry!;
            yield return new(line.When, $"{entry.Opinion}", entry.Item!.Value.Value, catalog.Find(entry.Item.Value)?.Title ?? "", entry.Strength, entry.Source.Words);
        }
        foreach (var (chat, turn) in archive.Chats.SelectMany(chat => chat.Turns.Select(turn => (chat.Chat, turn))).Where(pair => pair.turn.Verdict is not null))
            yield return new(turn.Verdict!.When, turn.Verdict.IsHelpful ? "HelpfulAnswer" : "UnhelpfulAnswer", $"{chat.Id}/{turn.Number}", turn.Utterance, 1, turn.Verdict.Comment);
    }

    private sealed record Row(DateTimeOffset When, string Opinion, string Subject, string Title, double Strength, string Words);
}
