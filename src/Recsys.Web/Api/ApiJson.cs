using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recsys.Web.Api;

/// <summary>How values look in the API: as in exports, with the names of enumerations.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Events { get; } = Configure(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter());
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.IgnoreReadOnlyProperties = true;
        return options;
    }
}
