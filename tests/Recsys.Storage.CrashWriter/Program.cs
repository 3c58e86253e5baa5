using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Storage.Lite;

// CrashWriter FILE: adds turns with ledger lines from four threads and prints "writer number" after each acknowledgement.
using var store = new LiteStore(args[0]);
var when = DateTimeOffset.UnixEpoch;
var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
{
    var (user, chat) = (new UserId($"user{writer}"), $"chat{writer}");
    if (await store.FindChatAsync(user, chat) is null)
    {
        await store.SaveUserAsync(new(user, $"User {writer}", when));
        await store.SaveChatAsync(user, new(chat, "A chat", when, when));
    }
    var ledger = await store.ReadLedgerAsync(user);
    while (true)
    {
        var number = ledger.Lines.Count + 1;
        var entry = PreferenceEntry.About(new ItemId($"{number}"), Opinion.Liked, new(Origin.Utterance, "I like it", chat, number));
        ledger = ledger.State(entry, $"{number}", when);
        await store.SaveTurnAsync(user, chat, new(number, when, "I like it", "{}"), [ledger.Lines[^1]]);
        Console.WriteLine($"{writer} {number}");
    }
}));
await Task.WhenAll(writers);
