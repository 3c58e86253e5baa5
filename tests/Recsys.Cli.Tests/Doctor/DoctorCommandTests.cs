namespace Recsys.Cli.Tests.Doctor;

public sealed class DoctorCommandTests
{
    [Fact]
    public void It_says_what_runs_where_and_that_the_box_is_whole()
    {
        using ScratchFolder folder = new();

        var findings = CommandLine.Run("doctor", "--data-dir", folder.Path, "--json").Expect(0).Json.GetProperty("findings").EnumerateArray()
            .ToDictionary(finding => finding.GetProperty("check").GetString()!, finding => finding.GetProperty("detail").GetString());

        Assert.Contains("CPUExecutionProvider", findings["ONNX Runtime"], StringComparison.Ordinal);
        Assert.Contains("1,000 films", findings["box: films"], StringComparison.Ordinal);
        Assert.StartsWith("12: ", findings["box: personas"], StringComparison.Ordinal);
        Assert.StartsWith("none in ", findings["data sets"], StringComparison.Ordinal);
        Assert.Contains("appsettings.json", findings["settings"], StringComparison.Ordinal);
        Assert.Contains("libtorch", findings.Keys);
    }
}
