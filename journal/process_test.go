package journal

func child(role string) int { return 0 }
