namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>A function that the fake model asks to be called.</summary>
/// <param name="Arguments">A JSON object.</param>
internal sealed record FakeToolCall(string Name, string Arguments);
