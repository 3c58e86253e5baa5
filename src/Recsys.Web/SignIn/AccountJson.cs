using System.Text.Json.Serialization;

namespace Recsys.Web.SignIn;

/// <summary>The JSON of the file of accounts.</summary>
[JsonSerializable(typeof(List<Account>))]
internal sealed partial class AccountJson : JsonSerializerContext;
