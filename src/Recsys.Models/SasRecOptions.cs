using Recsys.Models.Sequential;

namespace Recsys.Models;

/// <summary>Hyper-parameters of <see cref="SasRec"/>, from the section <c>SasRec</c> of appsettings.json.</summary>
public sealed record SasRecOptions : TransformerOptions;
