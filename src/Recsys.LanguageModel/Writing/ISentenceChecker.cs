using Recsys.Core.Dialogue;

namespace Recsys.LanguageModel.Writing;

/// <summary>Holds sentences to what is known.</summary>
internal interface ISentenceChecker
{
    /// <summary>A check against what one reply may say: its parts, the embedded wording of them, and the person's own words.</summary>
    Func<string, CheckedSentence> For(ResponseRequest request, string facts);
}
