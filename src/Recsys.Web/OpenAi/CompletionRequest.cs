namespace Recsys.Web.OpenAi;

/// <summary>What is taken of a request; sampling parameters mean nothing here.</summary>
internal sealed record CompletionRequest(IReadOnlyList<CompletionMessage>? Messages, bool? Stream);
