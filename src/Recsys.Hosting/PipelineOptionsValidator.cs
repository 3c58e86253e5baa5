using Microsoft.Extensions.Options;
using Recsys.Core.Pipeline;

namespace Recsys.Hosting;

/// <summary>Checks <see cref="PipelineOptions"/> when the host starts; Core itself uses no package.</summary>
[OptionsValidator]
public sealed partial class PipelineOptionsValidator : IValidateOptions<PipelineOptions>;
