using Recsys.Conversation.Understanding.Text;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Finds readings of one kind; readings may overlap, the <see cref="Resolver"/> chooses.</summary>
internal interface IRecognizer
{
    IEnumerable<Reading> Read(TokenText text, ShownItems shown);
}
