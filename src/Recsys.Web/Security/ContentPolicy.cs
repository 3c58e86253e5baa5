namespace Recsys.Web.Security;

/// <summary>A Content-Security-Policy of an endpoint's own, in place of the usual one.</summary>
internal sealed record ContentPolicy(string Value);
