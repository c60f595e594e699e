ALTER TABLE "renders" ADD COLUMN "video_key" text;--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "page_build" text;--> statement-breakpoint
CREATE INDEX "renders_video" ON "renders" USING btree ("project_id","video_key");