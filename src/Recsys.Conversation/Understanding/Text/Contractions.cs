namespace Recsys.Conversation.Understanding.Text;

/// <summary>Short forms of speech and of chats, and what they stand for.</summary>
internal static class Contractions
{
    private static readonly Dictionary<string, string[]> expansions = Table(
        "im i am", "ive i have", "id i would", "ill i will", "youre you are", "youve you have", "youd you would", "youll you will",
        "weve we have", "wed we would", "theyre they are", "hes he is", "shes she is", "its it is", "thats that is", "theres there is",
        "whats what is", "whos who is", "hows how is", "wheres where is", "whens when is", "heres here is", "lets let us",
        "dont do not", "doesnt does not", "didnt did not", "isnt is not", "arent are not", "wasnt was not", "werent were not",
        "cant can not", "cannot can not", "couldnt could not", "wouldnt would not", "shouldnt should not", "wont will not",
        "havent have not", "hasnt has not", "hadnt had not", "aint is not", "wanna want to", "gonna going to", "gotta have to",
        "gimme give me", "lemme let me", "dunno do not know", "kinda kind of", "sorta sort of", "nevermind never mind",
        "u you", "ur your", "r are", "y why", "pls please", "plz please", "thx thanks", "tx thanks", "ty thanks", "tnx thanks",
        "cuz because", "bc because", "smth something", "sth something", "sumthin something", "abt about", "rec recommendation",
        "recs recommendations", "recc recommendation", "favs favorites", "fav favorite", "fave favorite", "faves favorites",
        "favourite favorite", "favourites favorites", "yea yeah", "ye yeah", "ya yeah", "yup yes", "yep yes", "nah no", "nope no",
        "ok okay", "k okay", "tonite tonight", "tmrw tomorrow", "alot many", "coulda could have", "tv television", "hafta have to", "def definitely", "tho though", "em them", "ta thanks", "idk i do not know", "idc i do not care",
        "hed he would", "theyd they would", "itd it would", "thatd that would", "whod who would", "theyll they will", "itll it will", "thatll that will");

    // Without their apostrophe these are other words.
    private static readonly Dictionary<string, string[]> marked = Table("we're we are", "she'd she would", "she'll she will", "he'll he will", "we'll we will");

    /// <summary>The words that it stands for, or null where it stands for itself.</summary>
    /// <param name="written">The word as it was written, in small letters, with its apostrophe.</param>
    /// <param name="joined">The same without.</param>
    public static string[]? Expand(string written, string joined) => marked.GetValueOrDefault(written) ?? expansions.GetValueOrDefault(joined);

    private static Dictionary<string, string[]> Table(params string[] rows) =>
        rows.Select(row => row.Split(' ')).ToDictionary(words => words[0], words => words[1..]);
}
