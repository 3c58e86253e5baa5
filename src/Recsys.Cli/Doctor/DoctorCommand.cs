using Microsoft.Extensions.DependencyInjection;
using Recsys.Cli.Data;
using Recsys.Hosting;
using Recsys.Serving.Onnx;

namespace Recsys.Cli.Doctor;

/// <summary><c>recsys doctor</c></summary>
internal sealed class DoctorCommand : Verb
{
    public DoctorCommand(Terminal terminal) : base("doctor", "Says what this machine has, what runs where, and what is broken.",
        "recsys doctor", "recsys doctor --json")
    {
        var dataDirectory = DataOptions.Directory();
        Add(dataDirectory);
        SetAction(input =>
        {
            DoctorReport report = new([.. Examine(input.GetRequiredValue(dataDirectory))]);
            terminal.Show(input, report, CliJson.Default.DoctorReport, shown => shown.ToTable());
            return report.IsHealthy ? ExitCode.Ok : ExitCode.Failure;
        });
    }

    private static IEnumerable<Finding> Examine(string dataDirectory)
    {
        foreach (var finding in Machine.Examine()) yield return finding;
        yield return Settings(out var options);
        yield return OnnxProbe.Examine(options);
        yield return TorchProbe.Examine();
        foreach (var finding in BoxProbe.Examine()) yield return finding;
        yield return DataProbe.Examine(dataDirectory);
    }

    private static Finding Settings(out OnnxRuntimeOptions options)
    {
        var file = Path.Combine(ContentRoot.Path, ContentRoot.SettingsFile);
        try
        {
            using var services = RecsysHost.Start();
            options = services.GetRequiredService<OnnxRuntimeOptions>();
            return new("settings", Health.Ok, File.Exists(file) ? file : $"{file} is not there; the defaults serve");
        }
        catch (Exception wrong) when (wrong is UserErrorException or InvalidDataException)
        {
            options = new();
            return new("settings", Health.Broken, wrong.Message);
        }
    }
}
