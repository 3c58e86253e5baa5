using Recsys.Models.Settings;
using Recsys.Models.Tests.Training;

namespace Recsys.Models.Tests.Settings;

public sealed class ModelSettingsTests
{
    [Fact]
    public void Later_layers_override_earlier_ones_and_the_defaults_of_the_model()
    {
        var settings = Resolve(("appsettings.json", "Rate", "2"), ("appsettings.json", "patience", "7"), ("-p", "rate", "2.5"));

        Assert.Equal(2.5, ((DriftingOptions)settings.Options).Rate);
        Assert.Equal(7, settings.Training.Patience);
        Assert.Equal(DriftingModel.Definition.Training.Epochs, settings.Training.Epochs);
    }

    [Theory]
    [InlineData("Rat", "2", "-p: Drifting has no setting 'Rat'; there are Rate, Steps, Epochs,")]
    [InlineData("Rate", "fast", "-p: Rate=fast is not a number.")]
    [InlineData("Steps", "1.5", "-p: Steps=1.5 is not a whole number.")]
    [InlineData("Steps", "10", "-p: Steps=10 is out of range: The field Steps must be between 0 and 9.")]
    [InlineData("Rate", "NaN", "-p: Rate=NaN is out of range")]
    [InlineData("Metric", "NDCG", "-p: Metric=NDCG is out of range")]
    [InlineData("Epochs", "", "-p: Epochs= is not a whole number.")]
    public void A_setting_that_cannot_be_is_refused_by_name_and_place(string key, string value, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Resolve(("-p", key, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(200_000, DataSize.Small)]
    [InlineData(200_001, DataSize.Medium)]
    [InlineData(2_000_001, DataSize.Large)]
    public void The_preset_follows_the_number_of_interactions(int interactions, DataSize size) =>
        Assert.Equal(size, DataSizes.Of(interactions));

    private static ModelSettings Resolve(params (string Source, string Key, string Value)[] settings) =>
        ModelSettings.Resolve(DriftingModel.Definition, settings.Select(one => new SettingsLayer(one.Source, new Dictionary<string, string> { [one.Key] = one.Value })));
}
