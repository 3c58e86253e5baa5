namespace Recsys.LanguageModel.Understanding;

/// <summary>What the model says that an utterance does; nothing of it is believed before it is checked.</summary>
internal sealed record ModelAct(IReadOnlyList<ModelIntent> Intents);
