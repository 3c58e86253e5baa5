namespace Recsys.Conversation.Understanding.Text;

/// <summary>English words of praise and blame.</summary>
internal static class Opinions
{
    private static readonly HashSet<string> good =
        ["great", "amazing", "awesome", "brilliant", "fantastic", "excellent", "wonderful", "superb", "good", "masterpiece", "perfect", "incredible",
         "cool", "lovely", "outstanding", "phenomenal", "terrific", "stunning", "enjoyable", "entertaining", "underrated", "nice", "fab", "ace", "dope",
         "best", "gem", "cute", "fun", "magnificent", "solid", "fine", "decent", "beautiful", "unforgettable", "genius", "impressive", "sublime", "favorite", "favorites"];

    private static readonly HashSet<string> bad =
        ["terrible", "awful", "bad", "boring", "dull", "horrible", "overrated", "rubbish", "garbage", "lame", "disappointing", "meh", "worst", "crap",
         "shit", "trash", "mediocre", "annoying", "forgettable", "dreadful", "pathetic", "ridiculous", "unwatchable", "bland", "weak", "poor", "stupid", "waste", "tedious"];

    public static bool IsGood(string word) => good.Contains(word);

    public static bool IsBad(string word) => bad.Contains(word);

    public static bool IsOpinion(string word) => IsGood(word) || IsBad(word);
}
