namespace Recsys.LanguageModel.Tests;

public sealed class LanguageModelOptionsTests
{
    [Fact]
    public void The_settings_as_text_hide_the_key()
    {
        LanguageModelOptions options = new() { Provider = ModelProvider.OpenAI, Endpoint = new("https://user:canary@host/v1?key=canary"), Model = "m", ApiKey = "canary" };

        Assert.Equal("LanguageModelOptions { Provider = OpenAI, Endpoint = https://host/v1, Model = m, ApiKey = *** }", options.ToString());
    }
}
