using Recsys.Models.Training;

namespace Recsys.Models;

/// <summary>One entry of the <see cref="ModelZoo"/>: what a model is called, how it is made and how it likes to be trained.</summary>
public sealed record ModelDefinition
{
    /// <summary>The name in commands, e.g. <c>lightgcn</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in prose, e.g. <c>LightGCN</c>.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence that says what it is.</summary>
    public required string Summary { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Citation { get; init; }

    /// <summary>The record of its hyper-parameters; its name without "Options" is the section of appsettings.json.</summary>
    public required Type OptionsType { get; init; }

    /// <summary>Makes an untrained model from options of that type.</summary>
    public required Func<object, TrainingContext, ITrainableModel> Create { get; init; }

    /// <summary>The protocol it is trained for where none is named.</summary>
    public SplitProtocol Protocol { get; init; } = SplitProtocol.Random;

    /// <summary>How it trains where nothing else is said.</summary>
    public TrainingOptions Training { get; init; } = new();

    /// <summary>Does it compute with libtorch, and so can it use a graphics processor?</summary>
    public bool UsesTorch { get; init; }

    /// <summary>Does it predict ratings instead of finding items? Then what it makes is an <see cref="IRatingModel"/>.</summary>
    public bool PredictsRatings { get; init; }

    /// <summary>Does the order of the history matter to it?</summary>
    public bool Sequential { get; init; }

    /// <summary>The longest history that it reads under these options; 0 where there is no limit.</summary>
    public Func<object, int> MaxHistory { get; init; } = _ => 0;

    /// <summary>The section of appsettings.json that holds its options.</summary>
    public string Section => OptionsType.Name.Replace("Options", "", StringComparison.Ordinal);
}
