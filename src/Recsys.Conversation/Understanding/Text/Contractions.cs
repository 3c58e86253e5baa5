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
        "ok okay", "k okay", "tonite tonight", "alot many", "coulda could have", "tv television", "hafta have to", "def definitely");

    /// <summary>The words it stands for, or null where it stands for itself.</summary>
    public static string[]? Expand(string word) => expansions.GetValueOrDefault(word);

    private static Dictionary<string, string[]> Table(params string[] rows) =>
        rows.Select(row => row.Split(' ')).ToDictionary(words => words[0], words => words[1..]);
}
