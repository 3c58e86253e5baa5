namespace Recsys.Core.Dialogue;

/// <summary>The last step of a turn: words what the reply says.</summary>
public interface IResponseWriter
{
    /// <summary>The prose in pieces; it says what the parts hold and nothing else.</summary>
    IAsyncEnumerable<string> WriteAsync(ResponseRequest request, CancellationToken cancellationToken = default);
}
