using Recsys.Web.Components.Chat;

namespace Recsys.Web.Tests.Components;

public sealed class NoticeBoardTests
{
    private readonly List<TaskCompletionSource> lifetimes = [];
    private readonly NoticeBoard board;

    public NoticeBoardTests() => board = new(() =>
    {
        lifetimes.Add(new());
        return lifetimes[^1].Task;
    }, () => { });

    [Fact]
    public void A_notice_goes_when_its_time_is_over()
    {
        board.Add(new("Liked Heat", "a cause"));

        EndAll();

        Assert.Empty(board.Shown);
    }

    [Fact]
    public void No_notice_goes_while_pointer_or_focus_is_on_one_and_each_has_its_whole_time_anew_afterwards()
    {
        board.Add(new("Liked Heat", "a cause"));
        board.Add(new("Liked Alien", "another"));

        board.Point(true);
        board.Focus(true);
        EndAll();
        board.Point(false);
        EndAll();
        Assert.Equal(2, board.Shown.Count);

        board.Focus(false);
        Assert.Equal(2, board.Shown.Count);
        EndAll();
        Assert.Empty(board.Shown);
    }

    [Fact]
    public void Time_from_before_somebody_came_by_does_not_count()
    {
        board.Add(new("Liked Heat", "a cause"));
        board.Point(true);
        board.Point(false);

        lifetimes[0].SetResult();

        Assert.Single(board.Shown);
    }

    [Fact]
    public void What_is_pressed_away_holds_the_others_no_longer()
    {
        board.Add(new("Liked Heat", "a cause"));
        board.Add(new("Liked Alien", "another"));
        board.Focus(true);

        board.Remove(board.Shown[0]);
        EndAll();

        Assert.Empty(board.Shown);
    }

    private void EndAll()
    {
        foreach (var lifetime in lifetimes.ToList()) lifetime.TrySetResult();
    }
}
