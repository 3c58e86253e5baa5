using Recsys.Core.Metrics;
using Recsys.Models.Onnx;

namespace Recsys.Models.Training;

/// <summary>
/// A model that learns in epochs and can be stopped and resumed with the same end. The same interactions, options, seed
/// and thread count always give the same parameters.
/// </summary>
public interface ITrainableModel : IItemScorer, IDisposable
{
    /// <summary>Is it solved in one pass? Then there is nothing to stop early or to resume.</summary>
    bool ClosedForm { get; }

    /// <summary>One pass over the training interactions.</summary>
    /// <param name="epoch">1-based; may steer a learning-rate schedule.</param>
    /// <returns>Mean loss of the pass; 0 for models without one.</returns>
    /// <exception cref="OperationCanceledException">The pass was left half done: go on from a state written before it.</exception>
    double TrainEpoch(int epoch, CancellationToken cancellationToken);

    /// <summary>Writes all that going on needs: parameters, moments of the optimizer, state of the random numbers.</summary>
    void WriteState(Stream state);

    /// <summary>Takes up a state written by a model of the same options and interactions.</summary>
    /// <exception cref="InvalidDataException">The state is of another model.</exception>
    void ReadState(Stream state);

    /// <summary>The graph that serves this model: inputs from <see cref="Core.Artifacts.GraphInputs"/>, outputs <c>items</c> and <c>scores</c>.</summary>
    ModelProto ToOnnx();
}
