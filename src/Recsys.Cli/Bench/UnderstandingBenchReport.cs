using Recsys.Conversation.Understanding.Evaluation;
using Recsys.Conversation.Understanding.Evaluation.ReDial;

namespace Recsys.Cli.Bench;

/// <summary>What <c>recsys bench understanding</c> shows.</summary>
/// <param name="Utterances">By split of the labelled set.</param>
/// <param name="Titles">By style of writing; empty where ReDial's files are not there.</param>
internal sealed record UnderstandingBenchReport(IReadOnlyList<UnderstandingReport> Utterances, IReadOnlyList<TitleLinkingReport> Titles);
