namespace Recsys.Models.Settings;

/// <summary>Settings from one place, as words; a later layer overrides an earlier one.</summary>
/// <param name="Source">Where they stand, for messages: <c>appsettings.json, section LightGcn</c>.</param>
public sealed record SettingsLayer(string Source, IReadOnlyDictionary<string, string> Values);
