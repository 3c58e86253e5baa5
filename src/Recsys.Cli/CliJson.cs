using System.Text.Json;
using System.Text.Json.Serialization;
using Recsys.Cli.Bench;
using Recsys.Cli.Data;
using Recsys.Cli.Doctor;
using Recsys.Cli.Evaluation;
using Recsys.Cli.Models;
using Recsys.Cli.Recommend;
using Recsys.Cli.Starter;
using Recsys.Cli.Training;
using Recsys.Simulation.Comparison;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Static;
using Recsys.Storage.Splits;

namespace Recsys.Cli;

/// <summary>The JSON that <c>--json</c> writes: one line here for each result type.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<DataSetRow>))]
[JsonSerializable(typeof(EvaluateReport))]
[JsonSerializable(typeof(IReadOnlyList<ModelRow>))]
[JsonSerializable(typeof(ModelDescription))]
[JsonSerializable(typeof(SearchBenchReport))]
[JsonSerializable(typeof(ServingBenchReport))]
[JsonSerializable(typeof(PipelineBenchReport))]
[JsonSerializable(typeof(TurnBenchReport))]
[JsonSerializable(typeof(RatingBenchReport))]
[JsonSerializable(typeof(PeopleBenchReport))]
[JsonSerializable(typeof(RerankReport))]
[JsonSerializable(typeof(UnderstandingBenchReport))]
[JsonSerializable(typeof(ImportResult))]
[JsonSerializable(typeof(Description))]
[JsonSerializable(typeof(WrittenFolder))]
[JsonSerializable(typeof(SplitInfo))]
[JsonSerializable(typeof(AdviceResult))]
[JsonSerializable(typeof(DoctorReport))]
[JsonSerializable(typeof(TrainReport))]
[JsonSerializable(typeof(SimulationMetrics))]
[JsonSerializable(typeof(RunComparison))]
[JsonSerializable(typeof(StaticReport))]
[JsonSerializable(typeof(IReadOnlyList<BuiltModel>))]
internal sealed partial class CliJson : JsonSerializerContext;
