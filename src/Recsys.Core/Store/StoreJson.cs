using System.Text.Json;
using System.Text.Json.Serialization;
using Recsys.Core.Ledger;

namespace Recsys.Core.Store;

/// <summary>The JSON of what stores keep and archives hold.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(UserArchive))]
[JsonSerializable(typeof(UserProfile))]
[JsonSerializable(typeof(LedgerEvent))]
[JsonSerializable(typeof(Chat))]
[JsonSerializable(typeof(ChatTurn))]
[JsonSerializable(typeof(Unanswered))]
public sealed partial class StoreJson : JsonSerializerContext;
