namespace Recsys.Web.Components.Chat;

/// <summary>The newest notices of a window. Each goes after a while, but none while somebody is at them.</summary>
/// <param name="lifetime">Done when a notice that appears now has stood long enough.</param>
/// <param name="changed">Told of every change.</param>
public sealed class NoticeBoard(Func<Task> lifetime, Action changed)
{
    private const int Most = 3;
    private readonly List<Notice> shown = [];
    private bool isPointedAt;
    private bool isFocused;
    private int departures;

    public IReadOnlyList<Notice> Shown => shown;

    /// <summary>Is the pointer or the focus on one of them?</summary>
    public bool IsHeld => isPointedAt || isFocused;

    public void Add(Notice notice)
    {
        shown.RemoveAll(former => former.Words == notice.Words && former.Undo == notice.Undo);
        shown.Add(notice);
        if (shown.Count > Most) shown.RemoveAt(0);
        _ = FadeAsync(notice);
        changed();
    }

    /// <summary>Takes a notice away that was pressed. Not every browser says that pointer and focus left what is gone.</summary>
    public void Remove(Notice notice)
    {
        shown.Remove(notice);
        Release();
        changed();
    }

    public void Point(bool isThere) => Hold(isThere, isFocused);

    public void Focus(bool isThere) => Hold(isPointedAt, isThere);

    /// <summary>Nobody is at them any more.</summary>
    public void Release() => Hold(false, false);

    private void Hold(bool isPointedAt, bool isFocused)
    {
        var wasHeld = IsHeld;
        (this.isPointedAt, this.isFocused) = (isPointedAt, isFocused);
        if (!wasHeld || IsHeld) return;
        departures++;
        foreach (var notice in shown) _ = FadeAsync(notice);
    }

    private async Task FadeAsync(Notice notice)
    {
        var before = departures;
        await lifetime();
        if (IsHeld || before != departures) return;   // its whole time begins anew when it is let go
        shown.Remove(notice);
        changed();
    }
}
