using Recsys.Core;

namespace Recsys.Conversation.Planning;

/// <summary>What buttons show: the words of a constraint with a capital in front.</summary>
internal static class Labels
{
    public static string Of(Constraint constraint, CatalogSchema schema) => Capital(ConstraintWords.Of(constraint, schema));

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
