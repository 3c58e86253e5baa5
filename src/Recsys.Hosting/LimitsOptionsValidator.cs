using Microsoft.Extensions.Options;
using Recsys.Conversation.Sessions;

namespace Recsys.Hosting;

/// <summary>Checks <see cref="LimitsOptions"/> when the host starts.</summary>
[OptionsValidator]
public sealed partial class LimitsOptionsValidator : IValidateOptions<LimitsOptions>;
