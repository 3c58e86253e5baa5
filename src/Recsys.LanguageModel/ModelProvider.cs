namespace Recsys.LanguageModel;

/// <summary>Who runs the language model.</summary>
public enum ModelProvider
{
    /// <summary>Nobody: the embedded steps answer.</summary>
    None,

    AzureOpenAI,
    OpenAI,
    Ollama,

    /// <summary>Any server that speaks OpenAI's chat completions: vLLM, llama.cpp, LM Studio.</summary>
    Compatible,
}
