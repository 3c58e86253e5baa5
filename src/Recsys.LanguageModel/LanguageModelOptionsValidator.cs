using Microsoft.Extensions.Options;

namespace Recsys.LanguageModel;

/// <summary>Checks the ranges of <see cref="LanguageModelOptions"/> when the host starts.</summary>
[OptionsValidator]
public sealed partial class LanguageModelOptionsValidator : IValidateOptions<LanguageModelOptions>;
