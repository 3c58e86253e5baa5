namespace Recsys.Conversation.Understanding.Text;

/// <summary>English words of praise and blame.</summary>
internal static class Opinions
{
    private static readonly HashSet<string> good =
        ["great", "amazing", "awesome", "brilliant", "fantastic", "excellent", "wonderful", "superb", "good", "masterpiece", "perfect", "incredible",
         "cool", "lovely", "outstanding", "phenomenal", "terrific", "stunning", "enjoyable", "entertaining", "underrated", "nice", "fab", "ace", "dope",
         "best", "gem", "cute", "fun", "magnificent", "solid", "fine", "decent", "beautiful", "unforgettable", "genius", "impressive", "sublime", "favorite", "favorites",
         "treat", "delight", "delightful", "joy", "pleasure", "blast", "banger", "winner", "keeper", "charming", "splendid", "marvelous", "marvellous", "fabulous", "flawless",
         "riveting", "compelling", "memorable", "legendary", "iconic", "spectacular", "cracking", "brill", "legend", "triumph", "exquisite", "wonder", "beauty", "lush"];

    private static readonly HashSet<string> bad =
        ["terrible", "awful", "bad", "boring", "dull", "horrible", "overrated", "rubbish", "garbage", "lame", "disappointing", "meh", "worst", "crap",
         "shit", "trash", "mediocre", "annoying", "forgettable", "dreadful", "pathetic", "ridiculous", "unwatchable", "bland", "weak", "poor", "stupid", "waste", "tedious",
         "painful", "bore", "snooze", "snoozefest", "slog", "letdown", "flop", "dud", "dire", "atrocious", "abysmal", "horrid", "cringe", "nonsense", "unbearable", "lousy",
         "pointless", "insufferable", "tiresome", "uninspired", "unfunny", "pretentious", "drivel", "disaster", "chore", "disappointment", "crappy", "yawn", "torture"];

    public static bool IsGood(string word) => good.Contains(word);

    public static bool IsBad(string word) => bad.Contains(word);

    public static bool IsOpinion(string word) => IsGood(word) || IsBad(word);
}
