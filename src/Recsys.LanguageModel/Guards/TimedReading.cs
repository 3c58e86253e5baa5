using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel.Guards;

/// <summary>Tells a time that ran out from a person who stopped.</summary>
internal static class TimedReading
{
    extension<T>(IAsyncEnumerator<T> pieces)
    {
        /// <summary>The next piece; a cancellation that is not the caller's is the failure.</summary>
        public async ValueTask<bool> NextAsync(FailureKind kind, string message, CancellationToken callers)
        {
            try
            {
                return await pieces.MoveNextAsync();
            }
            catch (OperationCanceledException canceled) when (!callers.IsCancellationRequested)
            {
                throw new LanguageModelException(kind, message, canceled);
            }
        }
    }
}
